#pragma once

#include <QDBusVariant>
#include <QObject>
#include <functional>

namespace throughline::editor {

/// Hears the settings portal say that light has become dark.
class PortalListener : public QObject {
  Q_OBJECT

 public:
  PortalListener(QObject* owner, std::function<void(bool dark)> tell);

 private slots:
  void settingChanged(const QString& area, const QString& key, const QDBusVariant& value);

 private:
  std::function<void(bool)> m_tell;
};

}  // namespace throughline::editor
