package ai.elson.evaluation.benchmark;

import ai.elson.evaluation.statistics.Interval;
import ai.elson.evaluation.statistics.Wilson;
import java.util.List;

/// How many answers of a group are right. Questions without an answer are not among them.
///
/// @param name of the group
/// @param right right answers
/// @param n answers
/// @param failed questions without an answer
/// @param accuracy right of n, from 0 to 1; 0 where n is 0
/// @param low lower bound of the Wilson interval
/// @param high upper bound
public record Accuracy(
        String name, int right, int n, int failed, double accuracy, double low, double high) {

    static Accuracy of(String name, List<QuestionRecord> records, double confidence) {
        int n = (int) records.stream().filter(QuestionRecord::answered).count();
        int right = (int) records.stream().filter(QuestionRecord::right).count();
        Interval interval = Wilson.interval(right, n, confidence);
        return new Accuracy(
                name,
                right,
                n,
                records.size() - n,
                n == 0 ? 0 : (double) right / n,
                interval.low(),
                interval.high());
    }
}
