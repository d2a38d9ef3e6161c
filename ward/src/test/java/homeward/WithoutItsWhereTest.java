package homeward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithoutItsWhereTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            select a from t                          | select a from t
            select a from t where b = ? and c = 1    | select a from t where (true or ( b = ? and c = 1))
            select a from t where b = 1 order by a   | select a from t where (true or ( b = 1 )) order by a
            (select a from t where b = 1) union all (select 1) | (select a from t where (true or ( b = 1)) ) union all (select 1)
            select a from (select b from t where c = 1 limit 2) u where d = 2 | select a from (select b from t where (true or ( c = 1 )) limit 2) u where (true or ( d = 2))
            select a from t where b in (select c from u where d = 1) group by a | select a from t where (true or ( b in (select c from u where (true or ( d = 1)) ) )) group by a
            select a from t where b = 'no where in here' | select a from t where (true or ( b = 'no where in here'))
            insert into t select a from u where b = 1 on conflict do nothing | insert into t select a from u where (true or ( b = 1 )) on conflict do nothing
            insert into t values (?) on conflict (a) where b is null do update set c = 1 where t.d = 2 | insert into t values (?) on conflict (a) where b is null do update set c = 1 where (true or ( t.d = 2))
            """)
    void asks_for_nothing_and_says_the_rest(String sql, String rewritten) {
        assertThat(WithoutItsWhere.of(sql).sql().strip()).isEqualTo(rewritten);
    }
}
