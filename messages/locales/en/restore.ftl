## After a backup has been brought back
held = Everything has been brought back from a backup. {$count ->
    [one] One message is waiting.
   *[other] {$count} messages are waiting.
} I will send nothing until you say so.
button-resume = Send what is waiting
resumed = Then I am sending what still holds true.
