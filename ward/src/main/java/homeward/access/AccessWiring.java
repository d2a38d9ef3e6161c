package homeward.access;

import homeward.machines.RefuseMachine;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the keeper before the doors, and behind the place where machines say who they are.
@Configuration(proxyBeanMethods = false)
class AccessWiring {
    private static final int AFTER_SIGN_IN = 0;

    @Bean
    FilterRegistrationBean<LookThroughGlass> glass(BrokenGlass brokenGlass) {
        var glass = new FilterRegistrationBean<>(new LookThroughGlass(brokenGlass));
        glass.setOrder(AFTER_SIGN_IN);
        return glass;
    }

    @Bean
    FilterRegistrationBean<LookAtReferrals> referrals(InstantSource clock) {
        var referrals = new FilterRegistrationBean<>(new LookAtReferrals(clock));
        referrals.setOrder(AFTER_SIGN_IN);
        return referrals;
    }

    @Bean
    FilterRegistrationBean<DoorKeeper> keeperOfDoors(List<Door> doors, RefuseMachine refuse) {
        var keeper = new FilterRegistrationBean<>(new DoorKeeper(doors, refuse));
        keeper.setOrder(AFTER_SIGN_IN);
        return keeper;
    }
}
