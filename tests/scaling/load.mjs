/** Load from wrk. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SCRIPT = path.join(path.dirname(fileURLToPath(import.meta.url)), 'answers.lua');
const CONNECTIONS = '16';

/**
 * Sixteen visitors who ask again as soon as they are answered.
 * @param options.right files with the right answers; without them only the status counts
 * @returns requests a second, milliseconds of the median, the slowest hundredth and the longest, and how
 *   many answers were wrong: of another status than 200, broken off, or none of the right ones; `mixed`,
 *   how many were a right page with the total of another
 */
export async function load(url, { seconds, token, right = [] }) {
  const header = token ? ['-H', `Authorization: Bearer ${token}`] : [];
  const { stdout, stderr } = await promisify(execFile)('wrk', [
    ...['-t', '1', '-c', CONNECTIONS, '-d', `${seconds}s`, '--timeout', '10s', '-s', SCRIPT],
    ...header,
    url,
    ...(right.length > 0 ? ['--', ...right] : []),
  ]);
  if (stderr) process.stderr.write(stderr);
  const [, json] = stdout.match(/^RESULT (.*)$/m);
  const { requests, seconds: took, wrong, broken, refused, ...times } = JSON.parse(json);
  // What has the wrong status is not one of the right answers either.
  const failed = right.length > 0 ? wrong : refused;
  return { requests, perSecond: requests / took, ...times, wrong: failed + broken };
}
