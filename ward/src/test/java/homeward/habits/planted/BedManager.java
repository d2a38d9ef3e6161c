package homeward.habits.planted;

final class BedManager {}
