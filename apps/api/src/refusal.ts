/** A reason not to serve, in words for whoever started it. The process ends with exit code 78. */
export class Refusal extends Error {
  static readonly exitCode = 78; // EX_CONFIG of sysexits.h
}
