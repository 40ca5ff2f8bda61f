import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { Settings } from '../settings.ts';
import { Clock } from './clock.ts';
import { Database } from './database.ts';
import { Installation } from './installation.ts';

const dateType = 1082;
pg.types.setTypeParser(dateType, (day) => day); // a day is a day, not midnight in some zone

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Settings],
      useFactory: ({ databaseUrl, connections }: Settings) => ({
        type: 'postgres',
        url: databaseUrl,
        autoLoadEntities: true,
        synchronize: false,
        installExtensions: false,
        retryAttempts: 3,
        retryDelay: 500,
        extra: {
          max: connections,
          pipeline: true,
          connectionTimeoutMillis: 3000,
          idleTimeoutMillis: 60_000,
          application_name: 'selfward',
        },
      }),
    }),
  ],
  providers: [Clock, Database, Installation],
  exports: [Clock, Database, Installation],
})
export class DatabaseModule {}
