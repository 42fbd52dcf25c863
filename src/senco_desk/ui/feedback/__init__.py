"""The place "Feedback": what came back from a tutor, looked at before it is stored, answered; and sending to them."""
