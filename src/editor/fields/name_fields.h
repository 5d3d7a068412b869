#pragma once

#include "text_field.h"

namespace throughline::editor {

/// The channel of a touchpoint, offering those that the map uses already.
class ChannelField : public LineField {
  Q_OBJECT

 public:
  ChannelField(Subject subject, const journey::Field& field, QWidget* parent);
};

/// The department that answers for something, by name; a new name makes a new
/// department. A gap is shown as one.
class OwnerField : public LineField {
  Q_OBJECT

 public:
  OwnerField(Subject subject, const journey::Field& field, QWidget* parent);
  void refresh() override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  [[nodiscard]] QString shown(const journey::Value& value) const override;
  bool commit(const QString& text) override;
  [[nodiscard]] QString hint() const override;

 private:
  [[nodiscard]] bool isGap() const;
  [[nodiscard]] bool tellsOfGap();

  PlainLabel* m_gap;
};

}  // namespace throughline::editor
