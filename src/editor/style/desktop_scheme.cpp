#include "desktop_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <utility>

#include "portal_listener.h"

namespace throughline::editor {

namespace {

constexpr auto kService = "org.freedesktop.portal.Desktop";
constexpr auto kPath = "/org/freedesktop/portal/desktop";
constexpr auto kInterface = "org.freedesktop.portal.Settings";
constexpr auto kNamespace = "org.freedesktop.appearance";
constexpr auto kKey = "color-scheme";
constexpr uint kPrefersDark = 1;

// The portal wraps its answer in one variant too many.
uint unwrapped(QVariant value) {
  while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
  return value.toUInt();
}

void ask(QObject* owner, const std::function<void(bool)>& tell) {
  QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, "Read");
  call << QString(kNamespace) << QString(kKey);
  auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), owner);
  QObject::connect(watcher, &QDBusPendingCallWatcher::finished, owner, [watcher, tell] {
    const QDBusPendingReply<QDBusVariant> reply = *watcher;
    if (!reply.isError()) tell(unwrapped(reply.value().variant()) == kPrefersDark);
    watcher->deleteLater();
  });
}

}  // namespace

PortalListener::PortalListener(QObject* owner, std::function<void(bool)> tell)
    : QObject(owner), m_tell(std::move(tell)) {
  QDBusConnection::sessionBus().connect(
      kService, kPath, kInterface, "SettingChanged", this,
      SLOT(settingChanged(QString, QString, QDBusVariant)));  // D-Bus only knows slots by name
}

void PortalListener::settingChanged(const QString& area, const QString& key,
                                    const QDBusVariant& value) {
  if (area == kNamespace && key == kKey) m_tell(unwrapped(value.variant()) == kPrefersDark);
}

bool configuredDark() {
  const QString named = qEnvironmentVariable("GTK_THEME");
  if (named.endsWith(":dark") || named.endsWith("-dark", Qt::CaseInsensitive)) return true;
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
  const QString file = folder + "/gtk-3.0/settings.ini";
  if (!QFile::exists(file)) return false;
  const QSettings gtk(file, QSettings::IniFormat);
  return gtk.value("Settings/gtk-application-prefer-dark-theme", false).toBool();
}

void watchDesktopScheme(QObject* owner, std::function<void(bool)> tell) {
  if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) return;
  // After the first picture: connecting to the bus must not hold it up.
  QTimer::singleShot(0, owner, [owner, tell = std::move(tell)] {
    if (!QDBusConnection::sessionBus().isConnected()) return;
    new PortalListener(owner, tell);
    ask(owner, tell);
  });
}

}  // namespace throughline::editor
