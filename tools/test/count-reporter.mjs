// Writes the counts of a node:test run as JSON, for the last line of `npm test`.
export default async function* count(events) {
  for await (const { type, data } of events) {
    if (type === 'test:summary' && data.file === undefined) yield JSON.stringify(data.counts);
  }
}
