desk-office-title = Office
desk-leader-title = Course leaders
desk-signed-in = You are signed in as
desk-offerings = Offerings as everybody sees them
desk-account = Your account
desk-figures-title = Figures
desk-open = Sign up for
