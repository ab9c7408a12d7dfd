# It is neither made nor dropped; what is said of it are objects of other kinds.
= database: not here
