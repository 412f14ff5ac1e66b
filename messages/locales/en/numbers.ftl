## A national identity number where it does not belong
number-written = There seems to be a national identity number in your message. I have done nothing with it and do not remember it.
number-delete = You can delete it here in the chat, and it is gone for both of us.
number-in-idea = Do write your idea again without the number, and the coordinator will get it.
