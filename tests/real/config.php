<?php
/* The wp-config.php of a WordPress that runs from Debian's folder, with all that is its own in SITE_FOLDER. */

define('ABSPATH', '/usr/share/wordpress/');
define('WP_CONTENT_DIR', ABSPATH . 'wp-content');
define('WP_HOME', getenv('SITE_URL'));
define('WP_SITEURL', getenv('SITE_URL'));

define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('SITE_FOLDER') . '/sql.sock');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
$table_prefix = 'wp_';

define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);

require_once ABSPATH . 'wp-settings.php';
