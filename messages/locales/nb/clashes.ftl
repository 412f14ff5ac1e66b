## To vakter på samme tid: sies, aldri nektet
clash-yours = På samme tid er du også kulturkontakt her: {$shift}. Vil du heller ha én av dem, kan du gi den andre videre.
clash-theirs = På samme tid er {$contact} også kulturkontakt her: {$shift}.
