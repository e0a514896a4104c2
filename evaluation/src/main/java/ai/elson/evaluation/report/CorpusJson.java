package ai.elson.evaluation.report;

import ai.elson.base.file.Json;
import ai.elson.corpus.audit.Audit;
import ai.elson.corpus.audit.Usage;
import ai.elson.corpus.curriculum.Drawn;
import ai.elson.knowledge.taxonomy.Difficulty;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The report for programs: everything that stands in its tables. What is not in the folder is
/// null.
final class CorpusJson {

    private CorpusJson() {}

    static String of(CorpusFindings findings, List<CorpusProof.Row> proof) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.set("proof", Json.MAPPER.valueToTree(proof));
        node.put("holds", proof.stream().allMatch(CorpusProof.Row::holds));
        node.set("targets", Json.MAPPER.valueToTree(findings.targets()));
        node.set("files", Json.MAPPER.valueToTree(findings.parts()));
        put(node, "provenance", findings.provenance());
        node.put("provenanceDigest", findings.provenanceDigest());
        node.set("audit", audit(findings.audit()));
        node.set("gaps", Json.MAPPER.valueToTree(findings.gaps()));
        put(node, "refusedWhileWriting", findings.written());
        put(node, "kept", findings.kept());
        put(node, "quarantined", findings.quarantined());
        if (findings.buckets().isEmpty()) {
            node.putNull("buckets");
        } else {
            buckets(node.putObject("buckets"), findings.buckets().get());
        }
        node.put("seed", findings.seed());
        return Json.pretty(node);
    }

    private static ObjectNode audit(Audit audit) {
        ObjectNode node = Json.MAPPER.valueToTree(audit);
        usage((ObjectNode) node.path("tools"), audit.tools());
        usage((ObjectNode) node.path("rules"), audit.rules());
        ArrayNode sample = node.putArray("sample");
        audit.sample().forEach(e -> sample.add(e.toJson()));
        return node;
    }

    private static void usage(ObjectNode node, Usage usage) {
        node.put("used", usage.used());
        node.put("total", usage.total());
        node.set("most", Json.MAPPER.valueToTree(usage.most(CorpusPage.RANKED)));
        node.set("least", Json.MAPPER.valueToTree(usage.least(CorpusPage.RANKED)));
    }

    private static void buckets(ObjectNode node, CorpusFindings.Buckets buckets) {
        node.put("records", buckets.records());
        node.set("differing", Json.MAPPER.valueToTree(buckets.differing()));
        ArrayNode phases = node.putArray("phases");
        for (PhaseTrial trial : buckets.phases()) {
            ObjectNode phase =
                    phases.addObject()
                            .put("name", trial.phase().name())
                            .put("asked", trial.phase().records())
                            .put("domainCapPercent", trial.phase().domainCapPercent())
                            .put("exact", trial.exact())
                            .put("capHolds", trial.capHolds())
                            .put("certificate", trial.certificate());
            Drawn drawn = trial.drawn();
            if (drawn != null) {
                phase.put("drawn", drawn.total())
                        .put("largestDomain", trial.largestDomain())
                        .put("largestDomainRecords", trial.largest());
                ObjectNode tiers = phase.putObject("difficulties");
                for (Difficulty d : Difficulty.values()) {
                    tiers.putObject(d.id())
                            .put("asked", drawn.asked().get(d.ordinal()))
                            .put("drawn", drawn.drawn(d));
                }
                ObjectNode domains = phase.putObject("domains");
                drawn.domains().forEach(domain -> domains.put(domain, drawn.drawn(domain)));
                phase.set("cells", Json.MAPPER.valueToTree(drawn.cells()));
            }
        }
        node.put("allWithoutReuse", buckets.together().isEmpty());
        node.put("certificate", buckets.together().orElse(""));
    }

    private static void put(ObjectNode node, String name, Optional<?> value) {
        node.set(name, Json.MAPPER.valueToTree(value.orElse(null)));
    }
}
