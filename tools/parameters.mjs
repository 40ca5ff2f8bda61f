// At most three parameters, as everywhere, but for what Nest calls: a decorated class gets its
// constructor's arguments injected, and a handler's decorated ones from the request. Nobody mixes
// those up by their order, which is what the limit is for.
import { parseAst } from 'rolldown/parseAst';

const most = 3;
const isFunction = ({ type }) =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type);

/** @param {string} text TypeScript @returns {number[]} the lines of functions with too many */
export function tooManyParameters(text) {
  const found = [];
  const visit = (node, isInjected) => {
    if (isFunction(node) && !isInjected && node.params.length > most) found.push(node.start);
    for (const child of children(node)) visit(child, handsDown(node, isInjected));
  };
  visit(parseAst(text, { lang: 'ts' }), false);
  return found.map((at) => text.slice(0, at).split('\n').length);
}

// From a decorated class through its body to the functions of its members, no further.
function handsDown(node, isInjected) {
  if (isMethod(node)) return isWired(node, isInjected);
  if (isClass(node)) return node.decorators.length > 0;
  return node.type === 'ClassBody' && isInjected;
}

const isClass = ({ type }) => type === 'ClassDeclaration' || type === 'ClassExpression';
const isMethod = ({ type }) => type === 'MethodDefinition';

const isWired = ({ kind, decorators, value }, isOfInjected) =>
  (kind === 'constructor' && isOfInjected) ||
  decorators.length > 0 ||
  value.params.some((parameter) => parameter.decorators?.length > 0);

const children = (node) =>
  Object.values(node)
    .flat()
    .filter((child) => typeof child?.type === 'string');
