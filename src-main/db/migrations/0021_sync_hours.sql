ALTER TABLE `remotes` ADD `hours` text;--> statement-breakpoint
ALTER TABLE `remotes` ADD `pause_on_metered` integer DEFAULT false NOT NULL;