package homeward.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;

/// Commits the requests of many senders together. While one transaction runs, the next gathers by itself, so a lone
/// request never waits and a crowd shares the cost of one flush to disk.
@Component
class GroupCommit implements DisposableBean {
    private static final int COMMITTERS = 2;
    private static final int MOST_ENTRIES = 4_000;

    /// What may wait for a committer before senders are told to come back later.
    private static final int MOST_WAITING = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final KeepReadings keepReadings;
    private final List<BlockingQueue<Request>> queues = new ArrayList<>();
    private final List<Thread> committers = new ArrayList<>();
    private volatile boolean closing;

    GroupCommit(KeepReadings keepReadings) {
        this.keepReadings = keepReadings;
        for (int i = 0; i < COMMITTERS; i++) {
            var queue = new LinkedBlockingQueue<Request>(MOST_WAITING);
            queues.add(queue);
            committers.add(Thread.ofPlatform().name("committer-" + i).daemon().start(() -> commitFrom(queue)));
        }
    }

    /// Takes a request in; its answer completes when it is durable, or has failed.
    void submit(Request request) {
        if (closing || !queues.get(request.shard(COMMITTERS)).offer(request)) {
            request.answer()
                    .completeExceptionally(new DataAccessResourceFailureException("The house is too busy or closing"));
        }
    }

    private void commitFrom(BlockingQueue<Request> queue) {
        var gathered = new ArrayList<Request>();
        try {
            while (true) {
                gather(queue, gathered);
                commit(gathered);
                gathered.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            gathered.addAll(queue);
            gathered.forEach(request -> request.answer()
                    .completeExceptionally(new DataAccessResourceFailureException("The house is closing", e)));
        }
    }

    private static void gather(BlockingQueue<Request> queue, List<Request> gathered) throws InterruptedException {
        var request = queue.take();
        int entries = 0;
        while (request != null) {
            gathered.add(request);
            entries += request.entries().size();
            request = entries < MOST_ENTRIES ? queue.poll() : null;
        }
    }

    private void commit(List<Request> gathered) {
        try {
            var receipts = keepReadings.keep(gathered);
            for (int i = 0; i < gathered.size(); i++) {
                gathered.get(i).answer().complete(receipts.get(i));
            }
        } catch (DataAccessResourceFailureException away) {
            tell(gathered, away);
        } catch (NonTransientDataAccessException refused) {
            commitOneByOne(gathered, refused);
        } catch (RuntimeException failed) {
            tell(gathered, failed);
        } catch (Error broken) {
            // Nobody may wait for ever, and the next gathering gets its turn.
            LOG.error("A commit broke, its senders are told", broken);
            gathered.forEach(request -> request.answer().completeExceptionally(new IllegalStateException(broken)));
        }
    }

    private static void tell(List<Request> gathered, RuntimeException failed) {
        LOG.warn("A commit failed, its {} senders are told: {}", gathered.size(), failed.getMessage());
        gathered.forEach(request -> request.answer().completeExceptionally(failed));
    }

    /// One request that the database refuses must not take its neighbours with it.
    private void commitOneByOne(List<Request> gathered, NonTransientDataAccessException refused) {
        if (gathered.size() == 1) {
            gathered.getFirst().answer().completeExceptionally(refused);
            return;
        }
        gathered.forEach(request -> commit(List.of(request)));
    }

    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        for (var committer : committers) {
            committer.interrupt();
            committer.join();
        }
    }
}
