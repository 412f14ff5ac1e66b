## Somebody needs help this minute
emergency-number = {$country ->
    [NO] 113
    [DK] 112
   *[elsewhere] 113 in Norway, 112 in Denmark
}
emergency = Call {$number} now.
emergency-staff = Then call out for the staff on the ward – they come at once.
emergency-not-kept = Your message is not stored here, and nobody is told of it by me.
