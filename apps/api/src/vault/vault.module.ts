import { Global, Module } from '@nestjs/common';
import { Settings } from '../settings.ts';
import { MasterKey } from './master-key.ts';
import { Vault } from './vault.ts';

@Global()
@Module({
  providers: [
    Vault,
    {
      provide: MasterKey,
      inject: [Settings],
      useFactory: ({ keyFile }: Settings) => MasterKey.fromFile(keyFile),
    },
  ],
  exports: [Vault, MasterKey],
})
export class VaultModule {}
