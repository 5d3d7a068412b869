#pragma once

#include <QDialog>
#include <map>

#include "export_options.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QVBoxLayout;

namespace throughline::editor {

class PlainLabel;

/// Asks what the picture is to show and how large, and shows it.
class ExportDialog : public QDialog {
  Q_OBJECT

 public:
  /// Both must outlive it.
  ExportDialog(const journey::Journey& journey, const ViewState& view, QWidget* parent);

  [[nodiscard]] ExportOptions options() const;

 signals:
  void exportWanted();
  void copyWanted();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void addParts(QVBoxLayout& layout);
  void addLook(QVBoxLayout& layout);
  void preview();
  [[nodiscard]] const drawing::MapLayout& layoutOf(ExportPart part);

  const journey::Journey& m_journey;
  const ViewState& m_view;
  std::map<ExportPart, drawing::MapLayout> m_layouts;
  QButtonGroup* m_part;
  QComboBox* m_size;
  QComboBox* m_theme;
  QCheckBox* m_transparent;
  PlainLabel* m_picture;
  PlainLabel* m_pixels;
};

}  // namespace throughline::editor
