import { applyDecorators, Controller, SetMetadata } from '@nestjs/common';
import type { Area } from '@selfward/domain';

/** Who may call a controller: everybody, anybody signed in, or the role that an area is for. */
export type Audience = 'anyone' | 'signed-in' | Area;

export const AUDIENCE = 'audience';

/** Says who may call. The guard refuses a controller that says nothing, and a test fails. */
const Allow = (audience: Audience) => SetMetadata(AUDIENCE, audience);

/** Routes of one practice and one role: path and permission come from the same word. */
export function AreaController(area: Area, path: string): ClassDecorator {
  return applyDecorators(Controller(`api/practices/:practiceId/${area}/${path}`), Allow(area));
}

/** Routes of whoever is signed in, without a practice. */
export function AccountController(): ClassDecorator {
  return applyDecorators(Controller('api/account'), Allow('signed-in'));
}

/** Routes that nobody has to be signed in for. Each is a door: keep it narrow. */
export function PublicController(path = 'api/public'): ClassDecorator {
  return applyDecorators(Controller(path), Allow('anyone'));
}
