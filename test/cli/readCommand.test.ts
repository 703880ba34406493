import { describe, expect, test } from 'vitest';
import { readCommand, UsageError } from '../../src/cli/readCommand.js';

describe('what a developer types after "autoscribe-react"', () => {
  test('"sandbox" alone serves on port 4010, for the key "sandbox-key", without delay', () => {
    expect(readCommand(['sandbox'])).toEqual({ name: 'sandbox', port: 4010, apiKey: 'sandbox-key', latencyMs: 0 });
  });

  test('every option is heard, with a space or an equals sign', () => {
    expect(readCommand(['sandbox', '--port', '0', '--seed=7', '--latency=250', '--api-key', 'sk_mine'])).toEqual({
      name: 'sandbox',
      port: 0,
      seed: '7',
      latencyMs: 250,
      apiKey: 'sk_mine',
    });
  });

  test.each([['--help'], ['-h'], ['sandbox', '--help']])('%s asks for help', (...args) => {
    expect(readCommand(args)).toEqual({ name: 'help' });
  });

  test.each([
    ['nothing', [], /There is no command\./],
    ['a command that is none', ['serve'], /There is no command "serve"/],
    ['two commands', ['sandbox', 'sandbox'], /"sandbox" is too much/],
    ['an option that is none', ['sandbox', '--prot', '1'], /Unknown option '--prot'/],
    ['an option without its value', ['sandbox', '--port'], /--port/],
    ['a port that is a word', ['sandbox', '--port', 'http'], /--port is "http".+0 to 65535/],
    ['a port that is too high', ['sandbox', '--port', '65536'], /--port is "65536"/],
    ['a port that is half a number', ['sandbox', '--port', '4010.5'], /whole number/],
    ['a port below zero', ['sandbox', '--port=-1'], /--port is "-1"/],
    ['a delay of an hour', ['sandbox', '--latency', '3600000'], /--latency/],
    ['a key that no header holds', ['sandbox', '--api-key', 'two words'], /--api-key must be/],
    ['an empty key', ['sandbox', '--api-key', ''], /--api-key must be/],
  ])('%s is refused, and says why', (_name, args, message) => {
    expect(() => readCommand(args)).toThrow(UsageError);
    expect(() => readCommand(args)).toThrow(message);
  });
});
