"""A printed report as data, and the workbooks that a careful office would have filled."""
