ALTER TABLE `journal_entries` ADD `took_ms` real;--> statement-breakpoint
ALTER TABLE `set_aside_entries` ADD `took_ms` real;