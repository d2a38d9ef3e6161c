package homeward.torture;

import java.util.ArrayList;

/// Gateways that were cut off come back, all at once, each with what it has kept: here, every one of them sends the
/// newest thousands of messages again in one moment.
record Storm(Traffic traffic, History history) {
    private static final int GATEWAYS = 200;
    private static final int KEPT = 10;

    Strikes.Fallen breaks() throws InterruptedException {
        int last = history.next();
        var gateways = new ArrayList<Thread>();
        for (int i = 0; i < GATEWAYS; i++) {
            int first = Math.max(0, last - (i + 1) * KEPT);
            gateways.add(Thread.ofVirtual().start(() -> traffic.flush(first, Math.min(first + KEPT, last))));
        }
        for (var gateway : gateways) {
            gateway.join();
        }
        return Strikes.Fallen.now();
    }
}
