package ai.elson.corpus.curriculum;

import java.util.Arrays;

/// The largest flow through a network with whole capacities.
///
/// Dinic (1970): shortest augmenting paths in phases, O(V^2 E); here paths have four edges at first
/// and the phases are few. Edges are tried in the order in which they were added, so the same
/// network gives the same flow. A later call of [#augment] goes on from the flow there is: what
/// leaves the source through an edge, or enters the sink, never becomes less.
final class Flow {

    private final int source;
    private final int sink;
    private final int[] head;
    private int[] next = new int[64];
    private int[] to = new int[64];
    private long[] room = new long[64];
    private int edges;
    private final int[] level;
    private final int[] edgeToTry;

    Flow(int nodes, int source, int sink) {
        this.source = source;
        this.sink = sink;
        head = new int[nodes];
        Arrays.fill(head, -1);
        level = new int[nodes];
        edgeToTry = new int[nodes];
    }

    /// @return the edge, for [#through] and [#widen]
    int edge(int from, int node, long capacity) {
        if (edges == to.length) {
            next = Arrays.copyOf(next, edges * 2);
            to = Arrays.copyOf(to, edges * 2);
            room = Arrays.copyOf(room, edges * 2);
        }
        half(from, node, capacity);
        half(node, from, 0);
        return edges - 2;
    }

    void widen(int edge, long by) {
        room[edge] += by;
    }

    long through(int edge) {
        return room[edge ^ 1];
    }

    /// Sends what more can be sent.
    long augment() {
        long sent = 0;
        while (measure()) {
            System.arraycopy(head, 0, edgeToTry, 0, head.length);
            for (long more = send(source, Long.MAX_VALUE);
                    more > 0;
                    more = send(source, Long.MAX_VALUE)) {
                sent += more;
            }
        }
        return sent;
    }

    private void half(int from, int node, long capacity) {
        next[edges] = head[from];
        to[edges] = node;
        room[edges] = capacity;
        head[from] = edges++;
    }

    /// The distance of each node from the source; whether the sink has one.
    private boolean measure() {
        Arrays.fill(level, -1);
        level[source] = 0;
        int[] queue = new int[level.length];
        int filled = 1;
        queue[0] = source;
        for (int i = 0; i < filled; i++) {
            for (int e = head[queue[i]]; e >= 0; e = next[e]) {
                if (room[e] > 0 && level[to[e]] < 0) {
                    level[to[e]] = level[queue[i]] + 1;
                    queue[filled++] = to[e];
                }
            }
        }
        return level[sink] >= 0;
    }

    private long send(int node, long most) {
        if (node == sink) {
            return most;
        }
        for (; edgeToTry[node] >= 0; edgeToTry[node] = next[edgeToTry[node]]) {
            int e = edgeToTry[node];
            if (room[e] > 0 && level[to[e]] == level[node] + 1) {
                long sent = send(to[e], Math.min(most, room[e]));
                if (sent > 0) {
                    room[e] -= sent;
                    room[e ^ 1] += sent;
                    return sent;
                }
            }
        }
        return 0;
    }
}
