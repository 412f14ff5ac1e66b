## Two shifts at the same time: said, never refused
clash-yours = You are also the culture contact here at the same time: {$shift}. If you would rather have one of them, you can hand the other on.
clash-theirs = {$contact} is also the culture contact here at the same time: {$shift}.
