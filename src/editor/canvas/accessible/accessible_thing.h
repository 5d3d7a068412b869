#pragma once

#include <QAccessibleActionInterface>
#include <QAccessibleInterface>

#include "canvas/accessible/map_reader.h"

namespace throughline::editor {

/// One thing on the map for assistive technology. It looks itself up whenever it is
/// asked, and is not valid any more once the map does not show it.
class AccessibleThing : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
  AccessibleThing(MapReader& reader, ThingKey key) : m_reader(reader), m_key(std::move(key)) {}

  [[nodiscard]] bool isValid() const override { return m_isLeaving || m_reader.shows(m_key); }
  [[nodiscard]] QObject* object() const override { return nullptr; }
  [[nodiscard]] QWindow* window() const override;
  void setText(QAccessible::Text, const QString&) override {}
  void* interface_cast(QAccessible::InterfaceType type) override;

  // Pressing makes it the current one.
  [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
  void doAction(const QString& name) override;
  [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

  [[nodiscard]] const ThingKey& key() const { return m_key; }
  /// Stays valid for as long as it is told that it goes.
  void leave() { m_isLeaving = true; }

 protected:
  [[nodiscard]] MapReader& reader() const { return m_reader; }
  /// Makes it current; called only while the map shows it.
  virtual void press() = 0;

 private:
  MapReader& m_reader;
  ThingKey m_key;
  bool m_isLeaving = false;
};

}  // namespace throughline::editor
