package ai.elson.base.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedsTest {

    /// Python: hashlib.sha256(struct.pack(">q", 7) + struct.pack(">i", 1) + b"a").hexdigest()
    @Test
    void the_rank_is_the_digest_of_seed_and_names() {
        assertThat(Seeds.rank(7, "a"))
                .isEqualTo("dd1c05334c771d301a9317674bc7b1edb55d06779fe850cf3d5bc93a42c9cf09");
        assertThat(Seeds.derive(7, "a"))
                .isEqualTo(
                        Long.parseUnsignedLong(
                                "dd1c05334c771d301a9317674bc7b1edb55d06779fe850cf3d5bc93a42c9cf09"
                                        .substring(0, 16),
                                16));
    }

    @Test
    void names_are_told_apart_from_their_parts() {
        assertThat(Seeds.derive(7, "ab", "c")).isNotEqualTo(Seeds.derive(7, "a", "bc"));
        assertThat(Seeds.derive(7, "a")).isNotEqualTo(Seeds.derive(8, "a"));
    }

    @Test
    void a_series_gives_the_seeds_of_its_names() {
        SeedSeries series = new SeedSeries(7, "curriculum", "B");
        for (String name : List.of("", "é", "record-17", "x".repeat(1000), "record-18")) {
            byte[] bytes = ("<" + name + ">").getBytes(StandardCharsets.UTF_8);
            assertThat(series.derive(bytes, 1, bytes.length - 1))
                    .isEqualTo(Seeds.derive(7, "curriculum", "B", name));
            assertThat(series.derive(bytes, 1, bytes.length - 1, "2", "ü"))
                    .isEqualTo(Seeds.derive(7, "curriculum", "B", name, "2", "ü"));
        }
    }

    @Test
    void the_same_names_draw_the_same_numbers_and_others_draw_others() {
        assertThat(Seeds.random(1, "x").nextLong()).isEqualTo(Seeds.random(1, "x").nextLong());
        Set<Long> first = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            first.add(Seeds.random(1, "x", String.valueOf(i)).nextLong());
        }
        assertThat(first).hasSize(1000);
    }
}
