import http from 'node:http';

/** Requests over one connection that is kept, as a front end's server would make them. */
export function client(port, token) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const get = (path) =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}` };
      const request = http.get({ host: '127.0.0.1', port, path, agent, headers }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) return resolve(JSON.parse(text));
          reject(new Error(`GET ${path} answers ${response.statusCode}: ${text.slice(0, 500)}`));
        });
      });
      request.on('error', reject);
    });
  return { get };
}
