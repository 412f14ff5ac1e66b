## To vagter på samme tid: siges, aldrig nægtet
clash-yours = På samme tid er du også kulturkontakt her: {$shift}. Vil du hellere have én af dem, kan du give den anden videre.
clash-theirs = På samme tid er {$contact} også kulturkontakt her: {$shift}.
