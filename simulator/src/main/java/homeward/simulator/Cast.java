package homeward.simulator;

import static homeward.simulator.Habit.BROKEN_DEVICE;
import static homeward.simulator.Habit.LEAVES_OUT_CONSCIOUSNESS;
import static homeward.simulator.Habit.SENDS_TWICE;
import static homeward.simulator.Habit.TIDY;
import static homeward.simulator.Habit.WEARS_A_SENSOR;
import static homeward.simulator.course.Condition.AFTER_SURGERY;
import static homeward.simulator.course.Condition.COPD;
import static homeward.simulator.course.Condition.COPD_ON_OXYGEN;
import static homeward.simulator.course.Condition.FRAILTY;
import static homeward.simulator.course.Condition.HEART_FAILURE;
import static homeward.simulator.course.Condition.INTRAVENOUS_ANTIBIOTICS;
import static homeward.simulator.course.Condition.RESPIRATORY_INFECTION;
import static homeward.simulator.course.Story.GONE_SILENT;
import static homeward.simulator.course.Story.STEADY;
import static homeward.simulator.course.Story.UNWELL;
import static homeward.simulator.course.Story.VERY_UNWELL;
import static homeward.simulator.course.Story.WORSENS;
import static homeward.simulator.course.Story.WORSENS_AND_RECOVERS;

import homeward.simulator.course.Condition;
import homeward.simulator.course.Story;
import java.util.List;

/// Who is on the demo ward, forty parts; a larger ward has the same forty again. The first ten show most of it.
final class Cast {
    private static final List<Part> PARTS = List.of(
            part(HEART_FAILURE, WORSENS_AND_RECOVERS, TIDY),
            part(FRAILTY, STEADY, TIDY),
            part(COPD_ON_OXYGEN, STEADY, TIDY),
            part(RESPIRATORY_INFECTION, VERY_UNWELL, TIDY),
            part(FRAILTY, GONE_SILENT, TIDY),
            part(INTRAVENOUS_ANTIBIOTICS, STEADY, WEARS_A_SENSOR),
            part(AFTER_SURGERY, STEADY, BROKEN_DEVICE),
            part(RESPIRATORY_INFECTION, UNWELL, TIDY),
            part(COPD, STEADY, TIDY),
            part(FRAILTY, STEADY, LEAVES_OUT_CONSCIOUSNESS),
            part(INTRAVENOUS_ANTIBIOTICS, WORSENS, TIDY),
            part(HEART_FAILURE, STEADY, WEARS_A_SENSOR),
            part(FRAILTY, STEADY, SENDS_TWICE),
            new Part(RESPIRATORY_INFECTION, STEADY, TIDY, true),
            part(AFTER_SURGERY, STEADY, TIDY),
            part(COPD_ON_OXYGEN, STEADY, WEARS_A_SENSOR),
            part(RESPIRATORY_INFECTION, STEADY, TIDY),
            part(FRAILTY, WORSENS_AND_RECOVERS, TIDY),
            part(HEART_FAILURE, GONE_SILENT, TIDY),
            part(COPD, STEADY, TIDY),
            part(INTRAVENOUS_ANTIBIOTICS, STEADY, TIDY),
            part(FRAILTY, STEADY, TIDY),
            part(AFTER_SURGERY, STEADY, LEAVES_OUT_CONSCIOUSNESS),
            part(RESPIRATORY_INFECTION, STEADY, TIDY),
            part(HEART_FAILURE, STEADY, TIDY),
            part(FRAILTY, STEADY, TIDY),
            part(INTRAVENOUS_ANTIBIOTICS, STEADY, TIDY),
            part(RESPIRATORY_INFECTION, STEADY, SENDS_TWICE),
            part(COPD, GONE_SILENT, TIDY),
            part(FRAILTY, STEADY, TIDY),
            part(HEART_FAILURE, UNWELL, TIDY),
            part(AFTER_SURGERY, STEADY, TIDY),
            part(FRAILTY, STEADY, TIDY),
            part(INTRAVENOUS_ANTIBIOTICS, STEADY, TIDY),
            part(RESPIRATORY_INFECTION, STEADY, TIDY),
            part(HEART_FAILURE, STEADY, TIDY),
            part(COPD, STEADY, TIDY),
            part(FRAILTY, STEADY, TIDY),
            part(AFTER_SURGERY, STEADY, TIDY),
            part(RESPIRATORY_INFECTION, STEADY, TIDY));

    private Cast() {}

    /// Of the patient with this number, from 0.
    static Part of(int number) {
        return PARTS.get(number % PARTS.size());
    }

    private static Part part(Condition condition, Story story, Habit habit) {
        return new Part(condition, story, habit, false);
    }
}
