<?php
/* Answers each request of `php -S` as WordPress' index.php does, after writing it down. */

$folder = getenv('SITE_FOLDER');
file_put_contents("$folder/requests", $_SERVER['REQUEST_URI'] . "\n", FILE_APPEND | LOCK_EX);

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/';
if (str_starts_with($path, '/wp-json') && file_exists("$folder/rest-is-closed")) {
    http_response_code(403);
    header('Content-Type: application/json');
    echo '{"code": "rest_disabled", "message": "Only for those who are logged in.", "data": {"status": 403}}';
    return true;
}
if (!str_ends_with($path, '.php') && is_file($_SERVER['DOCUMENT_ROOT'] . $path)) {
    return false;
}

$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
unset($_SERVER['PATH_INFO']);
define('WP_USE_THEMES', true);
require_once __DIR__ . '/config.php';
wp();
require_once ABSPATH . WPINC . '/template-loader.php';
