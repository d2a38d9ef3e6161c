package homeward.monitoring;

import homeward.plumbing.FailPoint;
import homeward.plumbing.Reach;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;

/// Commits the requests of many senders together. While one transaction runs, the next gathers by itself, so a lone
/// request never waits and a crowd shares the cost of one flush to disk. Which goes first is said by [Lanes].
@Component
class GroupCommit implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final KeepReadings keepReadings;
    private final List<Lanes> queues = new ArrayList<>();
    private final List<Thread> committers = new ArrayList<>();
    private volatile boolean closing;

    GroupCommit(KeepReadings keepReadings) {
        this.keepReadings = keepReadings;
        for (int i = 0; i < RecordReadings.QUEUES; i++) {
            var lanes = new Lanes();
            queues.add(lanes);
            committers.add(Thread.ofPlatform()
                    .name("committer-" + i)
                    .daemon()
                    .start(() -> Reach.run(Reach.HOUSE, () -> commitFrom(lanes))));
        }
    }

    /// Takes a request in; its answer completes when it is durable, or has failed.
    void submit(Request request) {
        if (closing) {
            request.answer().completeExceptionally(new DataAccessResourceFailureException("The house is closing"));
        } else if (!queues.get(request.queue()).offer(request)) {
            request.answer().completeExceptionally(new NoRoom());
        }
    }

    private void commitFrom(Lanes lanes) {
        try {
            while (true) {
                commit(lanes.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lanes.drain()
                    .forEach(request -> request.answer()
                            .completeExceptionally(new DataAccessResourceFailureException("The house is closing", e)));
        }
    }

    private void commit(List<Request> gathered) {
        try {
            var receipts = keepReadings.keep(gathered);
            FailPoint.AFTER_COMMIT.pass();
            for (int i = 0; i < gathered.size(); i++) {
                gathered.get(i).answer().complete(receipts.get(i));
                FailPoint.BETWEEN_ANSWERS.pass();
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
