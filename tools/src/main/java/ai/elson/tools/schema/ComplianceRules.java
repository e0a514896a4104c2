package ai.elson.tools.schema;

import ai.elson.tools.schema.ComplianceChecklist.Item;
import ai.elson.tools.schema.ComplianceChecklist.Severity;
import ai.elson.tools.schema.ComplianceChecklist.Status;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What must hold between the fields of a compliance checklist.
final class ComplianceRules {

    private ComplianceRules() {}

    static void check(ComplianceChecklist list, Findings findings) {
        findings.unique("/items", list.items(), "id", Item::id, "numbers of items are unique");
        for (int i = 0; i < list.items().size(); i++) {
            item(list.items().get(i), list, "/items/" + i, findings);
        }
        count(list, Status.PASS, "pass", list.counts().pass(), findings);
        count(list, Status.FAIL, "fail", list.counts().fail(), findings);
        count(list, Status.OPEN, "open", list.counts().open(), findings);
        count(
                list,
                Status.NOT_APPLICABLE,
                "notApplicable",
                list.counts().notApplicable(),
                findings);
        approval(list, findings);
        findings.notBefore(
                "/nextReview",
                list.nextReview(),
                list.date().plusDays(1),
                "the next check comes after this one");
    }

    private static void item(Item item, ComplianceChecklist list, String at, Findings findings) {
        for (int i = 0; i < item.rules().size(); i++) {
            ComplianceChecklist.Citation cited = item.rules().get(i);
            String path = at + "/rules/" + i;
            RuleIds.require(path + "/rule", cited.rule(), findings)
                    .ifPresent(rule -> {
                        Set<String> citations = new TreeSet<>();
                        citations.add(rule.citation());
                        rule.values()
                                .forEach(v -> {
                                    String own = v.citation();
                                    if (own != null) {
                                        citations.add(own);
                                    }
                                });
                        findings.require(
                                citations.contains(cited.citation()),
                                path + "/citation",
                                cited.citation(),
                                String.join(" or ", citations),
                                "a citation is that of the rule book");
                    });
        }
        boolean open = item.status() == Status.OPEN;
        findings.require(
                open || item.evidence() != null,
                at + "/evidence",
                "null",
                "what shows that it is " + DocumentJson.wire(item.status()),
                "only an open item lacks evidence");
        boolean toDo = open || item.status() == Status.FAIL;
        findings.require(
                toDo == (item.due() != null),
                at + "/due",
                String.valueOf(item.due()),
                toDo ? "a day" : "null",
                "what is open or failed has a day by which it is done, and nothing else");
        if (toDo) {
            findings.notBefore(
                    at + "/due", item.due(), list.date(), "an item is due after the check");
        }
    }

    private static void count(
            ComplianceChecklist list, Status status, String field, int found, Findings findings) {
        long count = list.items().stream().filter(i -> i.status() == status).count();
        findings.require(
                found == count,
                "/counts/" + field,
                found,
                String.valueOf(count),
                "counts are those of the items");
    }

    private static void approval(ComplianceChecklist list, Findings findings) {
        List<String> blocking =
                list.items().stream()
                        .filter(i -> i.severity() == Severity.BLOCKING)
                        .filter(i -> i.status() == Status.FAIL || i.status() == Status.OPEN)
                        .map(Item::id)
                        .toList();
        findings.require(
                !list.approved() || blocking.isEmpty(),
                "/approved",
                "true",
                "false, as long as these block: " + String.join(", ", blocking),
                "a blocking item that failed or is open forbids approval");
        findings.require(
                list.approved() == (list.approver() != null),
                "/approver",
                String.valueOf(list.approver()),
                list.approved() ? "a name" : "null",
                "an approval, and nothing else, has an approver");
        findings.require(
                list.approved() == (list.approvedOn() != null),
                "/approvedOn",
                String.valueOf(list.approvedOn()),
                list.approved() ? "a day" : "null",
                "an approval, and nothing else, has a day");
        findings.notBefore(
                "/approvedOn", list.approvedOn(), list.date(), "an approval follows the check");
        findings.notAfter(
                "/approvedOn",
                list.approvedOn(),
                list.nextReview(),
                "an approval comes before the next check");
    }
}
