#pragma once

#include <QAccessibleActionInterface>
#include <QAccessibleInterface>

#include "canvas/accessible/map_reader.h"

namespace throughline::editor {

/// One element of the map for assistive technology; a stage's header is the
/// group of what stands below it. It looks its element up whenever it is asked,
/// and is not valid any more once the map does not show it.
class AccessibleElement : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
  AccessibleElement(MapReader& reader, const ElementKey& key) : m_reader(reader), m_key(key) {}

  [[nodiscard]] bool isValid() const override { return m_isLeaving || m_reader.find(m_key); }
  [[nodiscard]] QObject* object() const override { return nullptr; }
  [[nodiscard]] QWindow* window() const override;
  [[nodiscard]] QAccessibleInterface* parent() const override;
  [[nodiscard]] int childCount() const override;
  [[nodiscard]] QAccessibleInterface* child(int index) const override;
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
  [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
  [[nodiscard]] QString text(QAccessible::Text text) const override;
  void setText(QAccessible::Text, const QString&) override {}
  [[nodiscard]] QRect rect() const override;
  [[nodiscard]] QAccessible::Role role() const override;
  [[nodiscard]] QAccessible::State state() const override;
  void* interface_cast(QAccessible::InterfaceType type) override;

  // Pressing makes it the current element.
  [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
  void doAction(const QString& name) override;
  [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

  [[nodiscard]] const ElementKey& key() const { return m_key; }
  /// Stays valid for as long as it is told that it goes.
  void leave() { m_isLeaving = true; }

 private:
  [[nodiscard]] const std::vector<ElementKey>& children() const;

  MapReader& m_reader;
  ElementKey m_key;
  bool m_isLeaving = false;
};

}  // namespace throughline::editor
