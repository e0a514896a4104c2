package ai.elson.corpus.curriculum;

import java.util.ArrayDeque;
import java.util.Arrays;

/// How many records of each difficulty to draw from each domain: whole numbers x with 0 <= x[d][t]
/// <= supply[d][t], at most quota[t] in a tier and at most cap in a domain, as many in all as can
/// be.
///
/// Why a flow: the constraints form a transportation polytope, which is totally unimodular, so the
/// largest flow from tiers to domains is the exact answer in whole numbers. Edmonds and Karp
/// (1972): shortest augmenting paths, O(V E^2), here 33 nodes and 139 edges. Edges are tried in a
/// fixed order, so the same input gives the same flow.
final class Transport {

    private final int domains;
    private final int tiers;
    private final int[][] capacity;

    private Transport(int[][] supply, int[] quota) {
        domains = supply.length;
        tiers = quota.length;
        int nodes = tiers + domains + 2;
        capacity = new int[nodes][nodes];
        for (int t = 0; t < tiers; t++) {
            capacity[0][1 + t] = quota[t];
            for (int d = 0; d < domains; d++) {
                capacity[1 + t][1 + tiers + d] = supply[d][t];
            }
        }
    }

    /// The counts by domain and tier. The cap is raised by one record at a time and the flow made
    /// largest at each height: what a domain once has it keeps, so of all largest answers this one
    /// serves the domains most evenly (Megiddo 1974, lexicographically optimal flows).
    static int[][] solve(int[][] supply, int[] quota, int cap) {
        Transport transport = new Transport(supply, quota);
        int sink = transport.capacity.length - 1;
        for (int height = 1, drawn = -1; height <= cap && drawn != 0; height++) {
            for (int d = 0; d < transport.domains; d++) {
                transport.capacity[1 + transport.tiers + d][sink]++;
            }
            drawn = transport.augment();
        }
        return transport.counts();
    }

    static int total(int[][] counts) {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /// Sends what more can be sent, and gives how much that was.
    private int augment() {
        int sent = 0;
        for (int[] before = path(); before[capacity.length - 1] >= 0; before = path()) {
            int room = Integer.MAX_VALUE;
            for (int node = capacity.length - 1; node != 0; node = before[node]) {
                room = Math.min(room, capacity[before[node]][node]);
            }
            for (int node = capacity.length - 1; node != 0; node = before[node]) {
                capacity[before[node]][node] -= room;
                capacity[node][before[node]] += room;
            }
            sent += room;
        }
        return sent;
    }

    /// What flows from each tier to each domain is the room on the way back.
    private int[][] counts() {
        int[][] counts = new int[domains][tiers];
        for (int d = 0; d < domains; d++) {
            for (int t = 0; t < tiers; t++) {
                counts[d][t] = capacity[1 + tiers + d][1 + t];
            }
        }
        return counts;
    }

    /// The node before each on a shortest path with room left; -1 where there is none.
    private int[] path() {
        int[] before = new int[capacity.length];
        Arrays.fill(before, -1);
        before[0] = 0;
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(0);
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int next = 0; next < capacity.length; next++) {
                if (before[next] < 0 && capacity[node][next] > 0) {
                    before[next] = node;
                    open.add(next);
                }
            }
        }
        return before;
    }
}
