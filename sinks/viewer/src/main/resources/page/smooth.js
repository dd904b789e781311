// A score line that can be read: a mean over neighbouring buckets, each weighed by its events and its nearness.

const REACH = { day: 10, week: 3, month: 1.5 };

/** For each point the smoothed mean score; null where nothing happened near it. */
export function smooth(points, bucket) {
  const reach = REACH[bucket] ?? 2;
  const window = Math.ceil(reach * 2);
  const weights = Array.from({ length: window + 1 }, (_, distance) => Math.exp(-0.5 * (distance / reach) ** 2));
  return points.map((_, at) => {
    let events = 0;
    let sum = 0;
    for (let other = Math.max(0, at - window); other <= Math.min(points.length - 1, at + window); other++) {
      const weight = weights[Math.abs(other - at)];
      events += weight * points[other].events;
      sum += weight * points[other].scoreSum;
    }
    return events < 0.05 ? null : Math.round((100 * sum) / events) / 100;
  });
}
