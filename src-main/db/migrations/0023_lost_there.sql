ALTER TABLE `remotes` ADD `checked_at_ms` integer;--> statement-breakpoint
ALTER TABLE `remotes` ADD `lost` text;--> statement-breakpoint
ALTER TABLE `sync_runs` ADD `lost_sessions` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sync_runs` ADD `lost_packages` integer DEFAULT 0 NOT NULL;