package ai.elson.model.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.elson.base.seed.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchPlanTest {

    private static final int[] LENGTHS = lengths();

    private static int[] lengths() {
        SplittableRandom random = Seeds.random(3, "lengths");
        return IntStream.range(0, 3000).map(_ -> random.nextInt(20, 400)).toArray();
    }

    private static int padded(int[] batch) {
        return batch.length * Arrays.stream(batch).map(i -> LENGTHS[i]).max().orElseThrow();
    }

    @Test
    void an_epoch_holds_every_text_once_within_the_bound_and_wastes_little() {
        List<int[]> batches = BatchPlan.epoch(LENGTHS, 4096, 1, 0);
        assertThat(batches.stream().flatMapToInt(Arrays::stream).sorted().toArray())
                .isEqualTo(IntStream.range(0, LENGTHS.length).toArray());
        assertThat(batches).allMatch(batch -> padded(batch) <= 4096);
        int padded = batches.stream().mapToInt(BatchPlanTest::padded).sum();
        assertThat(padded).isLessThan((int) (Arrays.stream(LENGTHS).sum() * 1.05));
    }

    @Test
    void the_order_depends_on_seed_and_epoch_alone() {
        assertThat(BatchPlan.epoch(LENGTHS, 4096, 1, 0))
                .usingRecursiveComparison()
                .isEqualTo(BatchPlan.epoch(LENGTHS, 4096, 1, 0));
        assertThat(BatchPlan.epoch(LENGTHS, 4096, 1, 0).getFirst())
                .isNotEqualTo(BatchPlan.epoch(LENGTHS, 4096, 1, 1).getFirst());
    }

    @Test
    void a_given_order_is_left_only_by_neighbours() {
        int read = 0;
        for (int[] batch : BatchPlan.given(LENGTHS, 4096, 1)) {
            for (int index : batch) {
                assertThat(Math.abs(index - read)).isLessThan(64);
                read++;
            }
        }
        assertThat(read).isEqualTo(LENGTHS.length);
    }

    @Test
    void a_text_longer_than_the_bound_stands_alone() {
        assertThat(BatchPlan.given(new int[] {10, 500, 10}, 100, 1))
                .usingRecursiveComparison()
                .isEqualTo(List.of(new int[] {0, 2}, new int[] {1}));
    }
}
