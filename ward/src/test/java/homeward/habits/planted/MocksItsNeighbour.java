package homeward.habits.planted;

import org.mockito.Mockito;

final class MocksItsNeighbour {
    Runnable neighbour() {
        return Mockito.mock(Runnable.class);
    }
}
