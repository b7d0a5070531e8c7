import { journey } from '../../../client/src';

const answering = (response: Response) => journey({ fetch: async () => response });

it.each([
  [
    'with the API’s message',
    new Response(JSON.stringify({ error: { message: 'Forbidden' } }), { status: 403 }),
    'Forbidden',
    403,
  ],
  [
    'where a proxy has answered',
    new Response('<h1>Down</h1>', { status: 502, statusText: 'Bad Gateway' }),
    '502 Bad Gateway',
    502,
  ],
])('what is refused is thrown with its status: %s', async (_name, response, message, status) => {
  const error = await answering(response)
    .stages()
    .then(
      () => undefined,
      (thrown: Error) => thrown
    );
  expect(error).toMatchObject({ message, cause: { status } });
});
