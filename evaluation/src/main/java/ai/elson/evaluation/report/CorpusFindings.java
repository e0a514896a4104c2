package ai.elson.evaluation.report;

import ai.elson.base.provenance.Provenance;
import ai.elson.corpus.audit.Audit;
import ai.elson.corpus.bucket.BucketPool;
import ai.elson.corpus.bucket.Cell;
import ai.elson.knowledge.taxonomy.Difficulty;
import ai.elson.knowledge.taxonomy.Domain;
import ai.elson.knowledge.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Everything that a report on a corpus tells. What is empty is not in the folder.
///
/// @param provenanceDigest the SHA-256 of `provenance.json`; empty where there is none
/// @param written candidates refused while the corpus was written, by reason
/// @param kept examples that consolidation kept
/// @param quarantined lines that it put aside, by reason
/// @param buckets what the bucket folder holds
record CorpusFindings(
        CorpusTargets targets,
        Audit audit,
        List<CorpusFolder.Part> parts,
        Optional<Provenance> provenance,
        String provenanceDigest,
        Optional<SortedMap<String, Long>> written,
        Optional<Long> kept,
        Optional<SortedMap<String, Long>> quarantined,
        Optional<Buckets> buckets,
        long seed) {

    /// The bucket folder beside the packs.
    ///
    /// @param records of all files
    /// @param differing bucket and difficulty pairs in which it has not as many as the packs
    /// @param phases each drawn for itself
    /// @param together why all phases cannot be drawn with no record twice; empty where they can
    record Buckets(
            long records,
            List<String> differing,
            List<PhaseTrial> phases,
            Optional<String> together) {}

    /// A bucket and difficulty without an example.
    record Gap(String domain, String bucket, Difficulty difficulty) {}

    static CorpusFindings of(CorpusFolder folder, CorpusTargets targets, Audit audit, long seed) {
        return new CorpusFindings(
                targets,
                audit,
                folder.parts(),
                folder.provenance(),
                folder.provenanceDigest(),
                folder.refusedWhileWriting(),
                folder.kept(),
                folder.quarantined(),
                folder.pool().map(pool -> buckets(pool, targets, audit, seed)),
                seed);
    }

    private static Buckets buckets(BucketPool pool, CorpusTargets targets, Audit audit, long seed) {
        SortedMap<String, Long> there = new TreeMap<>();
        for (Cell cell : pool.cells()) {
            there.merge(
                    cell.bucket() + "/" + cell.difficulty().id(), (long) cell.count(), Long::sum);
        }
        SortedMap<String, Long> here = new TreeMap<>();
        audit.byBucketAndDifficulty()
                .forEach((bucket, row) -> {
                    for (Difficulty d : Difficulty.values()) {
                        if (row.get(d.ordinal()) > 0) {
                            here.put(bucket + "/" + d.id(), row.get(d.ordinal()));
                        }
                    }
                });
        TreeSet<String> names = new TreeSet<>(there.keySet());
        names.addAll(here.keySet());
        return new Buckets(
                pool.size(),
                names.stream()
                        .filter(n -> !there.getOrDefault(n, 0L).equals(here.getOrDefault(n, 0L)))
                        .toList(),
                PhaseTrial.each(pool, targets.phaseRecords(), seed),
                PhaseTrial.together(pool, targets.phaseRecords(), seed));
    }

    /// Examples of a bucket, in the order of the difficulties.
    List<Long> ofBucket(String bucket) {
        return audit.byBucketAndDifficulty().getOrDefault(bucket, List.of(0L, 0L, 0L, 0L));
    }

    /// The pairs of bucket and difficulty that have no example, in the order of the taxonomy.
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (Domain domain : Taxonomy.standard().domains()) {
            for (String bucket : domain.buckets()) {
                for (Difficulty d : Difficulty.values()) {
                    if (ofBucket(bucket).get(d.ordinal()) == 0) {
                        gaps.add(new Gap(domain.id(), bucket, d));
                    }
                }
            }
        }
        return gaps;
    }

    /// Domains of the taxonomy that have an example.
    long domains() {
        return Taxonomy.standard().domains().stream()
                .filter(d -> audit.byDomainAndDifficulty().containsKey(d.id()))
                .count();
    }
}
