package ai.elson.corpus.generate;

import static ai.elson.corpus.grammar.Draw.one;

import ai.elson.knowledge.rule.Rule;
import ai.elson.knowledge.rule.RuleBook;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/// The grounds of all domains, bucket by bucket.
final class Grounds {

    private final ScenarioBook book;
    private final List<Rule> rules = RuleBook.standard().rules();
    private final List<Conduct.Request> requests;
    private final Map<String, List<Ground>> buckets = new LinkedHashMap<>();
    private final Map<String, Ground> domains = new LinkedHashMap<>();
    private final Ground world;

    Grounds(ScenarioBook book, List<Conduct.Request> requests) {
        this.book = book;
        this.requests = requests;
        for (Domain domain : Taxonomy.standard().domains()) {
            domains.put(domain.id(), ground(domain.id(), "", domain.id()::equals, _ -> true));
            List<Ground> grounds = new ArrayList<>();
            for (String bucket : domain.buckets()) {
                Ground ground = ground(domain.id(), bucket, domain.id()::equals, bucket::equals);
                if (!ground.empty()) {
                    grounds.add(ground);
                }
            }
            buckets.put(domain.id(), List.copyOf(grounds));
        }
        this.world = ground("", "", _ -> true, _ -> true);
    }

    /// A bucket of the domain, each as often as another.
    Ground draw(String domain, SplittableRandom random) {
        return one(buckets.getOrDefault(domain, List.of()), random);
    }

    /// Any bucket.
    Ground draw(SplittableRandom random) {
        return draw(one(List.copyOf(buckets.keySet()), random), random);
    }

    /// All of a domain.
    Ground domain(String domain) {
        return domains.getOrDefault(domain, world);
    }

    /// All of all domains.
    Ground world() {
        return world;
    }

    private Ground ground(
            String domain, String bucket, Predicate<String> ofDomain, Predicate<String> ofBucket) {
        List<Scenario> scenarios =
                book.scenarios().stream()
                        .filter(s -> ofDomain.test(s.domain()) && ofBucket.test(s.bucket()))
                        .toList();
        List<String> tools = scenarios.stream().map(Scenario::tool).toList();
        return new Ground(
                domain,
                bucket,
                scenarios,
                rules.stream()
                        .filter(r -> ofDomain.test(r.domain()) && ofBucket.test(r.bucket()))
                        .toList(),
                requests.stream()
                        .filter(q -> {
                            Rule rule = RuleBook.standard().rule(q.rule());
                            return ofDomain.test(rule.domain()) && ofBucket.test(rule.bucket());
                        })
                        .toList(),
                book.chains().stream().filter(c -> tools.contains(c.from())).toList());
    }
}
