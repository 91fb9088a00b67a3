import { describeFault } from './fault.ts';

describe('what the log says of a fault', () => {
  it('keeps the words of a mistake in our own code', () => {
    expect(describeFault(new TypeError('x is not a function'))).toMatchObject({
      type: 'TypeError',
      message: 'x is not a function',
    });
  });

  it('names code and constraint of a database error but none of its words, which quote values', () => {
    const error = Object.assign(new Error('duplicate key: (email)=(secret)'), {
      name: 'error',
      code: '23505',
      constraint: 'app_user_email',
      detail: 'Key (email)=(secret) already exists.',
    });
    const note = describeFault(Object.assign(new Error('wrapped: secret'), { driverError: error }));
    expect(note).toMatchObject({ code: '23505', constraint: 'app_user_email' });
    expect(JSON.stringify(note)).not.toContain('secret');
  });

  it('says nothing of what a JSON reader choked on', () => {
    let fault: unknown;
    try {
      JSON.parse('{"body": hemligt}');
    } catch (error) {
      fault = error;
    }
    expect(JSON.stringify(describeFault(fault))).not.toContain('hemligt');
  });

  it('survives what is not an error', () => {
    expect(describeFault('text')).toEqual({ type: 'string' });
  });
});
