package homeward.beds;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The limits that wards state themselves, as long as no room of its own knows better.
@Configuration(proxyBeanMethods = false)
class BedsWiring {
    /// All of them, for programs without the whole house.
    static List<Constraint> stated() {
        var stated = new BedsWiring();
        return List.of(
                stated.openPlaces(),
                stated.staffedPlaces(),
                stated.reviewSlots(),
                stated.visitSlots(),
                stated.kitSets(),
                stated.medicalCover(),
                stated.acuityBudget());
    }

    @Bean
    Constraint openPlaces() {
        return new StatedConstraint("open places", Rules::openPlaces);
    }

    @Bean
    Constraint staffedPlaces() {
        return new StatedConstraint("staffed places", Rules::staffedPlaces);
    }

    @Bean
    Constraint reviewSlots() {
        return new StatedConstraint("review slots", Rules::reviews);
    }

    @Bean
    Constraint visitSlots() {
        return new StatedConstraint("visit slots", Rules::visits);
    }

    @Bean
    Constraint kitSets() {
        return new StatedConstraint("kit sets", Rules::kitSets);
    }

    @Bean
    Constraint medicalCover() {
        return new StatedConstraint("medical cover", Rules::medicalCover);
    }

    @Bean
    Constraint acuityBudget() {
        return new StatedConstraint("acuity budget", Rules::acuity);
    }
}
