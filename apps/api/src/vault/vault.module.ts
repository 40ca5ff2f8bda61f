import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '../settings.ts';
import { DataKeyEntity } from './data-key.entity.ts';
import { MasterKey } from './master-key.ts';
import { Vault } from './vault.ts';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([DataKeyEntity])],
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
