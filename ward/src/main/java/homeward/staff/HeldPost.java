package homeward.staff;

/// A post that has not ended, with the number by which it is called here.
public record HeldPost(long number, Post post) {}
